package org.apical.models.qball;

import org.apical.physics.qball.Homogeneous;
import org.apical.physics.qball.QballConstants;

/** Parameters of balls at a list of temperatures. */
interface BallChoice extends ClosureChoice {
    double kappa();

    double mu0MeV();

    double[] temperatureK();

    double couplingG();

    double hbarSMeVNm();

    Branch branch();

    /** The theory at this coupling. */
    default Homogeneous theory() {
        return new Homogeneous(kernel(), kappa());
    }

    /** T* in K. */
    default double tStarK() {
        return QballConstants.tStarK(mu0MeV(), windingNumber());
    }

    /** hbar s/mu0 in nm. */
    default double lengthNm() {
        return hbarSMeVNm() / mu0MeV();
    }
}
