import Addresses
import Testing

@testable import Publishing

@Suite struct SSHPlaceTests {
  @Test(
    arguments: [
      ("web:/srv/www", nil, "web", nil, "/srv/www"),
      (
        "www-data@web.example.org:/srv/www/site/", "www-data", "web.example.org", nil,
        "/srv/www/site"
      ),
      ("u1@town.example@host:site", "u1@town.example", "host", nil, "site"),
      ("ssh://web/srv/www", nil, "web", nil, "/srv/www"),
      ("ssh://me@web:2222/srv/www", "me", "web", 2222, "/srv/www"),
      ("me@[2001:db8::1]:/srv", "me", "2001:db8::1", nil, "/srv"),
      ("ssh://[2001:db8::1]:22/srv", nil, "2001:db8::1", 22, "/srv"),
      ("web:-site", nil, "web", nil, "-site"),
      ("web:/srv/it's $(here) \"q\"; rm -rf", nil, "web", nil, "/srv/it's $(here) \"q\"; rm -rf"),
      ("web:/srv/a:b", nil, "web", nil, "/srv/a:b"),
    ] as [(String, String?, String, Int?, String)])
  func places(_ text: String, _ user: String?, _ host: String, _ port: Int?, _ path: String) throws
  {
    let place = try SSHPlace(text)
    #expect(place.user == user)
    #expect(place.host == host)
    #expect(place.port == port)
    #expect(place.path == path)
    #expect(place.remotePath.hasPrefix("/") || place.remotePath.hasPrefix("./"))
    #expect(try SSHPlace(place.text) == place || path.first != "/")
  }

  @Test(
    arguments: [
      ("/srv/www", .form), ("web", .form), ("./a:b", .form), ("ssh://web", .form), ("", .form),
      ("-oProxyCommand=x:/srv", .host), ("ssh://-oProxyCommand=x/srv", .host),
      ("a b:/srv", .host), ("$(x):/srv", .host), (":/srv", .host), ("we`b:/srv", .host),
      ("[::1;x]:/srv", .host), ("[::1:/srv", .host), ("-x@web:/srv", .user),
      ("a b@web:/srv", .user),
      ("@web:/srv", .user), ("me:secret@web:/srv", .password),
      ("ssh://me:secret@web/srv", .password),
      ("ssh://web:0/srv", .port), ("ssh://web:x/srv", .port), ("ssh://web:65536/srv", .port),
      ("web:", .path), ("web:/", .path), ("web:~/site", .path), ("web:/srv/../etc", .path),
      ("web:./site", .path), ("web:/a//b", .path), ("web:/srv/a\nb", .path),
      ("web:/a\u{0}b", .path),
      ("web:/a\u{85}b", .path),
    ] as [(String, SSHPlace.Rule)])
  func refused(_ text: String, _ rule: SSHPlace.Rule) {
    #expect(throws: rule) { try SSHPlace(text) }
  }
}

@Suite struct RclonePlaceTests {
  @Test(
    arguments: [
      ("store:", "store", "", "store:x"), ("store:town", "store", "town", "store:town/x"),
      ("my store:town/review/", "my store", "town/review", "my store:town/review/x"),
      ("s-3.eu:-a/it's $(b)", "s-3.eu", "-a/it's $(b)", "s-3.eu:-a/it's $(b)/x"),
      ("sftp:/srv/www", "sftp", "/srv/www", "sftp:/srv/www/x"),
    ])
  func places(_ text: String, _ remote: String, _ path: String, _ below: String) throws {
    let place = try RclonePlace(text)
    #expect(place.remote == remote)
    #expect(place.path == path)
    #expect(place.below("x") == below)
  }

  @Test(
    arguments: [
      ("/srv/www", .form), ("", .form), (":s3,secret_access_key=x:town", .remote),
      ("store,acl=public:town", .remote), ("-v:town", .remote), (" store:town", .remote),
      ("../a:b", .remote), ("store:a/../b", .path), ("store:a//b", .path), ("store:a\nb", .path),
      ("store:./a", .path),
    ] as [(String, RclonePlace.Rule)])
  func refused(_ text: String, _ rule: RclonePlace.Rule) {
    #expect(throws: rule) { try RclonePlace(text) }
  }
}
