/** The call-data upload, from requests to what other families show. */
@NullMarked
package io.leadledger.upload;

import org.jspecify.annotations.NullMarked;
