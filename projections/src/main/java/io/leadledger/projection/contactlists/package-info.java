/** Contact lists with their members. */
@NullMarked
package io.leadledger.projection.contactlists;

import org.jspecify.annotations.NullMarked;
