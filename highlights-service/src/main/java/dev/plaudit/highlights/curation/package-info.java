/**
 * What curators see of their work on digests: which there are, what each would look like,
 * what is proposed for it, and what is to be looked at before it comes out.
 */
@NullMarked
package dev.plaudit.highlights.curation;

import org.jspecify.annotations.NullMarked;
