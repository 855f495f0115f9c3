/** Recordings and documents, which are too large for the database: files by default, object storage where one is named. */
@NullMarked
package io.leadledger.web.blob;

import org.jspecify.annotations.NullMarked;
