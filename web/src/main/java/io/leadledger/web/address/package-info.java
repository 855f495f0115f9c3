/** Where we connect to when somebody else named the place. */
@NullMarked
package io.leadledger.web.address;

import org.jspecify.annotations.NullMarked;
