/** What tests of both modules need: measuring that a busy machine does not disturb. */
package dev.portcullis.core.testkit;
