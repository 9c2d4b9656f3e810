import Testing

@testable import Model

@Suite("Telephone numbers") struct PhoneNumberTests {
  @Test(arguments: [
    "+31 20 624 1111", "+31 (20) 624-1111", "+31206241111", "+1 212 555 0100", "+39 06 1234 5678",
    "14 020", "14020", "14 0512", "0800 1234", "0800-1234", "0900 9292", "0800 023 4567", "112",
    "113",
    "116 000", "1888",
  ])
  func canBeDialled(_ text: String) {
    #expect(PhoneNumber.fault(of: text) == nil)
  }

  @Test(arguments: [
    ("+31 (0)20 624 1111", "+31 20 624 1111"), ("+31(0)20 624 1111", "+31 20 624 1111"),
    ("+31 (0) 20 624 1111", "+31 20 624 1111"), ("+31(0)206241111", "+31 206241111"),
    ("+31 020 624 1111", "+31 20 624 1111"), ("+31 (020) 624 1111", "+31 20 624 1111"),
    ("0031 (0)20 624 1111", "+31 20 624 1111"), ("+44 (0)20 7946 0000", "+44 20 7946 0000"),
    ("+39 (0)6 1234 5678", "+39 06 1234 5678"), ("+31 (0)20-6241111", "+31 20-6241111"),
  ])
  func theZeroIsLeftOut(_ text: String, _ right: String) {
    #expect(PhoneNumber.fault(of: text) == .trunkZero(withoutIt: right))
    #expect(PhoneNumber.fault(of: right) == nil)
  }

  @Test func aPlusReplacesLeadingZeros() {
    #expect(PhoneNumber.fault(of: "0031 20 624 1111") == .noPlus(withPlus: "+31 20 624 1111"))
    #expect(PhoneNumber.fault(of: "00 31 20 624 1111") == .noPlus(withPlus: "+31 20 624 1111"))
  }

  @Test(arguments: [
    "", "+", "+31", "020 624 1111", "06 12345678", "0800", "+31 20 624 1111 ext 4",
    "+31  20 624 1111", "+31 20 (624 1111", "+31 20 624) 1111", "+31 () 20 624 1111", "12",
    "0800 12",
    "+310", "(0)", "+31 20 624 1111 ", "tel", "+３１ 20 624 1111", "++31 20 624 1111", "0700 1234",
  ])
  func isNotATelephoneNumber(_ text: String) {
    #expect(PhoneNumber.fault(of: text) == .other)
  }
}
