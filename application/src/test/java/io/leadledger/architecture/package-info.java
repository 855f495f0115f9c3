/** The arrows between modules and packages, held by tests. */
@NullMarked
package io.leadledger.architecture;

import org.jspecify.annotations.NullMarked;
