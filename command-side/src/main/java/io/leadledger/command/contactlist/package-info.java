/** Lists of contacts, made by hand and by imports. */
@NullMarked
package io.leadledger.command.contactlist;

import org.jspecify.annotations.NullMarked;
