/** HTTP below what any client library would send. */
@NullMarked
package io.leadledger.web.http;

import org.jspecify.annotations.NullMarked;
