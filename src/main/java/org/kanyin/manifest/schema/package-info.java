/**
 * A parsed file in, findings about elements, attributes and their order out; also the manual that
 * is generated from the schema. It knows the XSD and nothing the XSD cannot say.
 */
package org.kanyin.manifest.schema;
