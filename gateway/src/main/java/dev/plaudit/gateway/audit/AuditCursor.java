package dev.plaudit.gateway.audit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import dev.plaudit.gateway.services.Service;
import dev.plaudit.platform.problems.BadParameterException;

/**
 * Where a page of the whole log ended: a position in each service's. It holds nothing
 * secret and needs no signature, since every service judges its own part.
 */
final class AuditCursor {

    private static final TypeReference<EnumMap<Service, Position>> POSITIONS = new TypeReference<>() {
    };

    private static final int LONGEST = 8 * 1024;

    private AuditCursor() {
    }

    static Map<Service, Position> start() {
        Map<Service, Position> positions = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            positions.put(service, Position.START);
        }
        return positions;
    }

    /**
     * Writes a cursor.
     * @param positions one for each service
     * @return base64url text, or null if there is nothing more in any
     */
    static @Nullable String write(Map<Service, Position> positions) {
        if (positions.values().stream().allMatch(Position::ended)) {
            return null;
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JsonMapper.shared().writeValueAsBytes(positions));
    }

    /**
     * Reads a cursor.
     * @param cursor what a client sent
     * @return one position for each service
     * @throws BadParameterException if it is none
     */
    static Map<Service, Position> read(String cursor) {
        try {
            if (cursor.length() <= LONGEST) {
                String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                Map<Service, Position> positions = JsonMapper.shared().readValue(json, POSITIONS);
                if (positions != null && positions.size() == Service.values().length
                        && !positions.containsValue(null)) {
                    return positions;
                }
            }
        }
        catch (IllegalArgumentException | JacksonException ex) {
            // Answered below.
        }
        throw new BadParameterException("cursor", "It is not a cursor of this list");
    }

}
