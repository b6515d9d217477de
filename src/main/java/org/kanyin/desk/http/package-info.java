/** The desk's server: who may speak to it, and what it answers. Nothing of issues is known here. */
package org.kanyin.desk.http;
