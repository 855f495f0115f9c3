@NullMarked
package io.leadledger.telephony;

import org.jspecify.annotations.NullMarked;
