/** Lists of contacts, to be called by campaigns. */
@NullMarked
package io.leadledger.api.contactlist;

import org.jspecify.annotations.NullMarked;
