package dev.plaudit.gateway.pages.reporting;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A report as whoever has a part in it sees it.
 */
record Submission(String id, String title, String status, @Nullable String visibility, @Nullable String summary,
        @Nullable String description, String kind, @Nullable List<Credit> credits, @Nullable List<Link> links,
        @Nullable List<String> topics, @Nullable List<String> countries, @Nullable String region,
        @Nullable List<String> programs, @Nullable String language, @Nullable String date, @Nullable String period,
        @Nullable List<Reach> reach, @Nullable List<Image> images, @Nullable List<Titled> events,
        @Nullable List<Titled> talks, @Nullable Map<String, JsonNode> details, @Nullable ReportedBy submittedBy,
        @Nullable String createdAt, @Nullable String submittedAt, @Nullable String updatedAt,
        @Nullable List<Decided> reviews, @Nullable JsonNode approved, @Nullable String duplicateOf,
        @Nullable String deliveryOf, @Nullable List<Consent> consents) {

    /** Still in the hands of who writes it. */
    private static final List<String> OPEN = List.of("draft", "changes-requested");

    /**
     * Whether it is still to be handed in.
     * @return true for drafts and what was sent back
     */
    public boolean isOpen() {
        return OPEN.contains(this.status);
    }

    /**
     * Whether everybody reads it, perhaps in a former version.
     * @return true if it was approved
     */
    public boolean isApproved() {
        return this.status.equals("approved") || (this.approved != null && !this.approved.isNull());
    }

    /**
     * Whether it can be taken back.
     * @return true for what waits or was sent back
     */
    public boolean isWithdrawable() {
        return this.status.equals("submitted") || this.status.equals("changes-requested");
    }

    /**
     * Whether it can be given again.
     * @return true for talks and workshops
     */
    public boolean isGiven() {
        return this.kind.equals("talk") || this.kind.equals("workshop");
    }

    /**
     * Whether this account reported it.
     * @param personId of the account
     * @return false for who is only credited
     */
    public boolean isBy(String personId) {
        return this.submittedBy != null && this.submittedBy.personId().equals(personId);
    }

    /**
     * What somebody said to being credited.
     * @param personId whom
     * @return {@code offered}, {@code accepted}, {@code declined}, or null if they are
     * not credited or not asked
     */
    public @Nullable String consentOf(String personId) {
        if (this.consents != null) {
            for (Consent consent : this.consents) {
                if (consent.personId().equals(personId)) {
                    return consent.state();
                }
            }
        }
        boolean credited = this.credits != null
                && this.credits.stream().anyMatch((credit) -> personId.equals(credit.personId()));
        return credited ? "credited" : null;
    }

    /**
     * The last decision.
     * @return null if there was none
     */
    public @Nullable Decided lastDecision() {
        return (this.reviews == null || this.reviews.isEmpty()) ? null : this.reviews.getLast();
    }

    record Credit(@Nullable String personId, @Nullable String communityId, @Nullable String name,
            @Nullable String role) {
    }

    record Link(@Nullable String label, String url) {
    }

    record Reach(String metric, @Nullable Long value, @Nullable Long outOf, @Nullable String bound,
            @Nullable String basis, @Nullable String asOf, @Nullable String source) {
    }

    record Image(@Nullable String id, @Nullable String alt, @Nullable String caption, @Nullable String credit,
            @Nullable List<Size> sizes) {

        /**
         * The smallest size.
         * @return its address, or null if there is none
         */
        public @Nullable String url() {
            return (this.sizes == null || this.sizes.isEmpty()) ? null : this.sizes.getFirst().url();
        }

    }

    record Size(int width, int height, String url) {
    }

    record Titled(String id, String title) {
    }

    record ReportedBy(String personId, String name) {
    }

    record Decided(String decision, @Nullable String reason, @Nullable String name, @Nullable String at,
            @Nullable String duplicateOf, @Nullable List<FieldComment> comments) {
    }

    record FieldComment(String pointer, String text) {
    }

    record Consent(String personId, String state, @Nullable String at) {
    }

}
