use super::*;
use crate::units::Weight;

fn share(ppm: u32) -> Share {
    Share::from_ppm(ppm).unwrap()
}

#[test]
fn what_an_open_vial_loses_depends_on_how_the_session_fills_it() {
    for (people, vial, vials, ppm) in [
        (1, 1, 1, 0),
        (100, 10, 10, 0),
        (1, 10, 1, 900_000),
        (9, 10, 1, 100_000),
        (11, 10, 2, 450_000),
        (32, 10, 4, 200_000),
        (7, 3, 3, 222_222),
        (8, 3, 3, 111_111),
        (5, 6, 1, 166_667),
        (1, 16, 1, 937_500),
        (999_999, 1_000, 1_000, 1),
        (1_000_000, 7, 142_858, 6),
    ] {
        let session = Session::new(people, vial).unwrap();
        assert_eq!((session.vials(), session.open_vial_loss()), (vials, share(ppm)), "{people} of vials of {vial}");
    }
    for (people, vial) in [(0, 10), (10, 0), (MAX_SESSION + 1, 10), (10, MAX_VIAL + 1)] {
        assert_eq!(Session::new(people, vial), None);
    }
}

#[test]
fn losses_of_every_level_are_multiplied() {
    let loss = |people, closed, levels| Session::new(people, 10).unwrap().total_loss(share(closed), levels);
    assert_eq!(loss(32, 10_000, 0), Some(share(200_000)));
    assert_eq!(loss(40, 0, 5), Some(Share::ZERO));
    assert_eq!(loss(40, 1_000_000, 1), Some(Share::ONE));
    assert_eq!(loss(40, 10_000, 2), Some(share(19_900)));
    assert_eq!(loss(40, 10_000, 3), Some(share(29_701)));
    assert_eq!(loss(32, 10_000, 3), Some(share(223_761)));
    // 1 − 0.999999⁵ = 0.00000499999…
    assert_eq!(loss(40, 1, 5), Some(share(5)));
    assert_eq!(loss(40, 1, 6), None);
    // 1 − 0.9995² × 1 = 0.00099975, exactly half way between two shares.
    assert_eq!(loss(40, 500, 2), Some(share(1_000)));
}

#[test]
fn the_greatest_numbers_are_exact() {
    let session = Session::new(MAX_SESSION, MAX_VIAL - 1).unwrap();
    // The whole is just above 10³⁶; what is kept is 1 part in 10³⁰ of it.
    assert_eq!(session.total_loss(share(999_999), MAX_LEVELS), Some(Share::ONE));
    assert_eq!(rounded(1, 10_u128.pow(37)), Share::ZERO);
    assert_eq!(rounded(10_u128.pow(37), 10_u128.pow(37)), Share::ONE);
    assert_eq!(rounded(1, 2_000_000), share(1));
    assert_eq!(rounded(1, 2_000_001), Share::ZERO);
}

#[test]
fn the_total_is_never_below_the_loss_of_open_vials() {
    for people in 1..60 {
        for levels in 0..=MAX_LEVELS {
            let session = Session::new(people, 10).unwrap();
            assert!(session.total_loss(share(12_345), levels).unwrap() >= session.open_vial_loss());
        }
    }
}

#[test]
fn usual_wastage_goes_by_the_size_of_the_vial() {
    let usual = |vial| usual_wastage(vial).map(|usual| (usual.low.ppm(), usual.high.ppm(), usual.is_for_this_size));
    assert_eq!(usual(0), None);
    assert_eq!(usual(1), Some((10_000, 20_000, true)));
    assert_eq!(usual(2), Some((30_000, 30_000, true)));
    assert_eq!(usual(4), Some((50_000, 50_000, false)));
    assert_eq!(usual(6), Some((50_000, 50_000, true)));
    assert_eq!(usual(8), Some((100_000, 100_000, false)));
    assert_eq!(usual(10), Some((100_000, 100_000, true)));
    assert_eq!(usual(20), Some((100_000, 100_000, false)));
}

#[test]
fn sites_give_in_proportion_to_their_number_and_hours() {
    let eight_hours = Sites { n_sites: 1, minutes: USUAL_MINUTES };
    for site in Site::ALL {
        assert_eq!(eight_hours.doses_a_day(site), site.usual_day());
    }
    assert_eq!(Sites { n_sites: 450, minutes: 480 }.doses_a_day(Site::Station).get(), 60_300);
    assert_eq!(Sites { n_sites: 1, minutes: 100 }.doses_a_day(Site::Station).get(), 27);
    assert_eq!(Sites { n_sites: 0, minutes: 480 }.doses_a_day(Site::Station), Doses::ZERO);
    assert_eq!(Sites { n_sites: 20, minutes: 450 }.doses_a_day_by_staff(4, 12).get(), 7_200);
    assert_eq!(Sites { n_sites: u64::MAX, minutes: 1440 }.doses_a_day_by_staff(u64::MAX, u64::MAX).get(), u64::MAX);
    assert_eq!(Sites { n_sites: u64::MAX, minutes: u64::MAX }.doses_a_day_by_staff(u64::MAX, 0), Doses::ZERO);
}

#[test]
fn the_stated_throughputs_are_whole_numbers_of_vaccinators() {
    for (site, vaccinators) in [
        (Site::Clinic(Staffing::Low), 1),
        (Site::Clinic(Staffing::Medium), 2),
        (Site::Clinic(Staffing::High), 3),
        (Site::Hub(Staffing::Low), 5),
        (Site::Hub(Staffing::Medium), 10),
        (Site::Hub(Staffing::High), 15),
    ] {
        let one = Sites { n_sites: 1, minutes: USUAL_MINUTES };
        assert_eq!(one.doses_a_day_by_staff(vaccinators, USUAL_PER_HOUR), site.usual_day());
    }
}

#[test]
fn the_barrier_needs_more_people_the_less_the_vaccine_protects() {
    let needed = |r0, effectiveness| {
        let barrier = Barrier::R0(Weight::from_millionths(r0));
        coverage_needed(barrier, share(effectiveness), Share::ONE)
    };
    assert_eq!(needed(2_400_000, 700_000), Needed::Share(share(833_333))); // 83.3 %
    assert_eq!(needed(2_400_000, 800_000), Needed::Share(share(729_167))); // 72.9 %
    assert_eq!(needed(6_000_000, 780_000), Needed::MoreThanAll { ppm: 1_068_376 }); // 107 %
    assert_eq!(needed(2_000_000, 500_000), Needed::Share(Share::ONE));
    assert_eq!(needed(2_000_000, 499_999), Needed::MoreThanAll { ppm: 1_000_002 });
    assert_eq!(needed(1_000_000, 0), Needed::Share(Share::ZERO));
    assert_eq!(needed(0, 500_000), Needed::Share(Share::ZERO));
    assert_eq!(needed(2_400_000, 0), Needed::Never);
    assert_eq!(needed(u64::MAX, 1_000_000), Needed::Share(Share::ONE));
    // A hair above everyone is still more than everyone.
    assert_eq!(needed(5_000_000_000_001, 999_999), Needed::MoreThanAll { ppm: 1_000_001 });
}

#[test]
fn the_share_may_be_asked_of_those_alone_who_can_be_vaccinated() {
    let half = Barrier::Share(share(500_000));
    assert_eq!(coverage_needed(half, share(800_000), Share::ONE), Needed::Share(share(625_000)));
    assert_eq!(coverage_needed(half, share(800_000), share(800_000)), Needed::Share(share(781_250)));
    assert_eq!(coverage_needed(half, share(800_000), share(600_000)), Needed::MoreThanAll { ppm: 1_041_667 });
    assert_eq!(coverage_needed(half, share(800_000), Share::ZERO), Needed::Never);
}
