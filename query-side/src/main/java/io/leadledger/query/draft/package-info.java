/** Reading drafts. */
@NullMarked
package io.leadledger.query.draft;

import org.jspecify.annotations.NullMarked;
