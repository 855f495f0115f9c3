/** What reading and writing in the call center's family have in common. */
@NullMarked
package io.leadledger.web.callcenter;

import org.jspecify.annotations.NullMarked;
