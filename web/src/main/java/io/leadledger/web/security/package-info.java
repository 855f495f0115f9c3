/** Who calls, for which company, and what that caller may do. */
@NullMarked
package io.leadledger.web.security;

import org.jspecify.annotations.NullMarked;
