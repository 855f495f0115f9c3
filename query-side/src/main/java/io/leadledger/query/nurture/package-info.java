/** Reading nurture sequences, and who is in them. */
@NullMarked
package io.leadledger.query.nurture;

import org.jspecify.annotations.NullMarked;
