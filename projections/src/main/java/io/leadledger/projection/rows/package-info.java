/** What projectors share to write many rows with one statement. */
@NullMarked
package io.leadledger.projection.rows;

import org.jspecify.annotations.NullMarked;
