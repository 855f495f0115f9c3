/** Companies, their keys, users and upload clients: the administration that comes before any event. */
@NullMarked
package io.leadledger.command.company;

import org.jspecify.annotations.NullMarked;
