/**
 * Prices: rules that turn a unit cost into a price, and the Nash–Bertrand equilibrium of all prices in a segment
 * ({@link org.ridgepoint.pricing.EquilibriumSolver}).
 *
 * <p><b>First-order conditions.</b> Owner f sets the prices of its offers to maximise its profit, all other prices
 * given:
 *
 * <pre>
 * Π = Σ_(k in f) (p_k − c_k)·q_k + Σ_(k licensed by f) r_k·q_k          q_k = Σ_g s_k^g·Y_g/p_k over customer groups g
 * </pre>
 *
 * Write {@code R_k^g = s_k^g·Y_g} for revenue, {@code m_k = (p_k − c_k)/p_k} for the margin of an own offer and {@code
 * m_k = r_k/p_k} for a licensed one. With the elasticities of {@link org.ridgepoint.demand.Elasticities},
 *
 * <pre>
 * ∂Π/∂ln p_j = Σ_g { R_j^g + Σ_k m_k·R_k^g·∂ln q_k^g/∂ln p_j } = 0          k: own and licensed offers of f
 * </pre>
 *
 * Because {@code R_k·s_j = R_j·s_k}, and {@code R_k·s_(j|h) = R_j·s_(k|h)} within a nest, division by {@code R_j =
 * Σ_g R_j^g} leaves
 *
 * <pre>
 * φ_j = 1 − (1 + α/(1−ρ))·m_j + Σ_g ω_j^g·{ αρ/(1−ρ)·Σ_(k in nest of j) m_k·s_(k|h)^g + (1+α−ε)·Σ_k m_k·s_k^g } = 0
 * </pre>
 *
 * where {@code ω_j^g = R_j^g/R_j} is the part of the offer's revenue that comes from group g. For given shares these
 * are linear equations in the margins, {@code B·m = b}, and B is diagonally dominant: its rows sum to at least ε.
 *
 * <p>An owner of one offer without licensees has {@code m = 1/E}, so {@code p = c·E/(E−1)}, with E the mean over
 * groups, weighted by revenue, of {@code E_j = 1 + α·[(1 − ρ·s_(j|h))/(1−ρ) − s_j] + (ε−1)·s_j}. Without nests and
 * with one group, all offers of an owner have the margin 1/E with {@code E = (1+α)(1−S) + ε·S} and S the sum of their
 * shares (Atkeson and Burstein 2008). A licensor of one offer has {@code p = (c + r·D)·E/(E−1)} with {@code D =
 * (1+α−ε)·s_r·p/(E·p_r)}, the licensee's sales lost for each own sale won (for several licensees, the sum; if in one
 * nest, αρ/(1−ρ)·s_(r|h) joins (1+α−ε)·s_r).
 *
 * <p><b>Finding the solution.</b> With shares held, the conditions give target prices T(x), x the log prices. Shares
 * react, so each owner takes one Newton step on {@code x = T(x)} in its own prices, the others held. Shares do not
 * change when all prices rise alike, so the slopes of T in all prices sum to zero. Where prices are strategic
 * complements, an own slope −d makes this a contraction with modulus d/(1+d); plain iteration on T is one only if
 * {@code d < 1/2}. Near the solution, owners of one offer each in one nest step jointly ({@link
 * org.ridgepoint.pricing.NestResponse}), and a mixture of the last moves ({@link org.ridgepoint.pricing.Acceleration})
 * makes up for reactions across nests.
 */
@NullMarked
package org.ridgepoint.pricing;

import org.jspecify.annotations.NullMarked;
