/** The people behind leads, as the call center knows them. */
@NullMarked
package io.leadledger.api.contact;

import org.jspecify.annotations.NullMarked;
