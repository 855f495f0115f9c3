/** Calls as the call center's family asks for them. */
@NullMarked
package io.leadledger.api.callcenter;

import org.jspecify.annotations.NullMarked;
