/** Contacts of the call center's family: leads with a phone, written under its rules. */
@NullMarked
package io.leadledger.command.contact;

import org.jspecify.annotations.NullMarked;
