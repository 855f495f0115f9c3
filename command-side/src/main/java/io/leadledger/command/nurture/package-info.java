/** Nurture sequences: the rules of their life, who is in them, and the endpoints that write both. */
@NullMarked
package io.leadledger.command.nurture;

import org.jspecify.annotations.NullMarked;
