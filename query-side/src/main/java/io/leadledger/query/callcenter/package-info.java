/** Reading in the call center's family: templates, contacts, lists, calls. */
@NullMarked
package io.leadledger.query.callcenter;

import org.jspecify.annotations.NullMarked;
