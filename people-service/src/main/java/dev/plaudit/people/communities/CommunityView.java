package dev.plaudit.people.communities;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A community as everybody reads it.
 *
 * @param id identifies the community
 * @param slug the last part of its address
 * @param name its name
 * @param program the program's id, or {@code other}
 * @param programInSource the source's word for a program that is not known
 * @param city where it meets
 * @param country ISO 3166-1 alpha-2
 * @param region the region of the country
 * @param urls its pages, the one to link to first
 * @param updatedAt when this last changed
 */
record CommunityView(String id, String slug, String name, String program, @Nullable String programInSource,
        @Nullable String city, @Nullable String country, @Nullable String region, List<String> urls,
        Instant updatedAt) {

    static CommunityView of(Community community, @Nullable String region) {
        return new CommunityView(community.id(), community.id(), community.name(), community.program(),
                community.programInSource(), community.city(), community.country(), region, community.urls(),
                community.updatedAt());
    }

}
