@NullMarked
package io.leadledger.projection;

import org.jspecify.annotations.NullMarked;
