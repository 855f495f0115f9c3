@NullMarked
package io.leadledger.api;

import org.jspecify.annotations.NullMarked;
