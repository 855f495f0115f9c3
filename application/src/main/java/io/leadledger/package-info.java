@NullMarked
package io.leadledger;

import org.jspecify.annotations.NullMarked;
