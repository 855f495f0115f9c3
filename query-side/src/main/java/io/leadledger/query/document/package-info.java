/** How far documents are. */
@NullMarked
package io.leadledger.query.document;

import org.jspecify.annotations.NullMarked;
