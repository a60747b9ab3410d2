package dev.plaudit.events.feeds;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes appointments as a calendar (RFC 5545, with a name of RFC 7986). All are on whole
 * days and take nobody's time.
 */
final class CalendarDocument {

    private static final String PRODUCT = "-//Plaudit//Plaudit//EN";

    private static final int LONGEST_LINE = 75;

    private CalendarDocument() {
    }

    /**
     * Writes a calendar.
     * @param name what it is called
     * @param host the platform's name on the web, for ids that no other platform has
     * @param appointments what is in it
     * @return UTF-8
     */
    static byte[] of(String name, String host, List<Appointment> appointments) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new Name(name));
        appointments.forEach((appointment) -> calendar.add(event(appointment, host)));
        return folded(calendar);
    }

    /**
     * Breaks lines of more than 75 octets (RFC 5545, section 3.1). The library counts
     * characters and breaks the two halves of one apart.
     */
    private static byte[] folded(Calendar calendar) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int c : calendar.toString().codePoints().toArray()) {
            int width = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LONGEST_LINE && c != '\r' && c != '\n') {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(c);
            octets = (c == '\n') ? 0 : octets + width;
        }
        return folded.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(Appointment appointment, String host) {
        VEvent event = new VEvent(false);
        add(event, new Uid(appointment.id() + "@" + host));
        add(event, new DtStamp(appointment.updatedAt()));
        add(event, new LastModified(appointment.updatedAt()));
        add(event, new DtStart<>(appointment.first()));
        // The end of RFC 5545 is the first day on which it is over.
        add(event, new DtEnd<>(appointment.last().plusDays(1)));
        add(event, new Summary(appointment.title()));
        if (appointment.description() != null) {
            add(event, new Description(appointment.description()));
        }
        if (appointment.place() != null) {
            add(event, new Location(appointment.place()));
        }
        add(event, new Categories(appointment.category()));
        add(event, new Url(URI.create(appointment.url())));
        add(event, ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static void add(VEvent event, Property property) {
        event.add(property);
    }

}
