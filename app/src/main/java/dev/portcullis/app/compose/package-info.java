/** The composer: what a person writes, the exact bytes it becomes, and Send. */
package dev.portcullis.app.compose;
