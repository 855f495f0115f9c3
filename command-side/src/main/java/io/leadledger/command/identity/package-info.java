/** Who a fact is about: entities by their ids, people by their handles, by the same rules for every family that writes. */
@NullMarked
package io.leadledger.command.identity;

import org.jspecify.annotations.NullMarked;
