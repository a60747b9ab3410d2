package dev.plaudit.people.communities;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.text.Country;
import dev.plaudit.platform.text.WebAddress;

/**
 * What can be said of a community.
 *
 * @param name its name
 * @param program the program's id
 * @param city where it meets
 * @param country ISO 3166-1 alpha-2
 * @param urls its pages, the one to link to first
 */
public record CommunityContent(@NotBlank @Size(max = 200) String name, @NotBlank String program,
        @Size(max = 200) @Nullable String city, @Country @Nullable String country,
        @Size(max = 20) List<@WebAddress String> urls) {

    public CommunityContent {
        urls = List.copyOf(Objects.requireNonNullElse(urls, List.of()));
    }

    static CommunityContent of(Community community) {
        return new CommunityContent(community.name(), community.program(), community.city(), community.country(),
                community.urls());
    }

}
