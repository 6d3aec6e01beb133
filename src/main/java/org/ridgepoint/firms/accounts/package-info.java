/**
 * Money: who pays whom for what, in double entry. Every {@link org.ridgepoint.firms.accounts.Entry} debits one account of a
 * deployer's {@link org.ridgepoint.firms.accounts.Books} and credits another by the same amount, and if cash moves, another
 * {@link org.ridgepoint.firms.accounts.Party} pays or is paid: so assets equal debt and equity in every balance sheet, and
 * the cash of all parties together stays as it was. All amounts are in USD (model specification, section 8).
 */
@NullMarked
package org.ridgepoint.firms.accounts;

import org.jspecify.annotations.NullMarked;
