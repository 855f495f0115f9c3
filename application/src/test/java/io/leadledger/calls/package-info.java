/** Calls and their recordings, from every product that tells of them to every family that shows them. */
@NullMarked
package io.leadledger.calls;

import org.jspecify.annotations.NullMarked;
