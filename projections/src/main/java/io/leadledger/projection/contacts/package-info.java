/** Contacts: the people behind leads, under ids of the call center's form. */
@NullMarked
package io.leadledger.projection.contacts;

import org.jspecify.annotations.NullMarked;
