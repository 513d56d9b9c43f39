# Lists the peers in a configuration of WireGuard, for report.jq.
#   in:  the configuration, as one text (jq -Rs)
#   out: { peers: [{ name, publicKey, addresses }], skipped: [] }
# Only what has the shape of a name, a public key or an address comes out: people
# keep private keys in comments.

# The values of a field of a section, such as PublicKey.
def values_of($field):
  .[] | capture("^\\s*\($field)\\s*=\\s*(?<value>\\S.*?)\\s*\\z"; "i").value;

# What the image writes below [Peer]: "# peer_alice", or "# peer3" where PEERS had
# a number. A name is what the portal takes for one, so some keep their "peer_".
def given_name:
  first(.[] | capture("^# (?<id>peer(_[A-Za-z0-9_-]+|[0-9]+))\\s*\\z").id)
  | (ltrimstr("peer_") | select(test("^[A-Za-z]"))) // .;

def name_by_address: "peer-" + (split("/")[0] | gsub("[.:]+"; "-"));

split("\n[")
| [
    .[] | ltrimstr("[") | select(test("^Peer\\]"; "i")) | split("\n")
    | first(values_of("PublicKey") | select(test("^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=\\z"))) as $publicKey
    | first(values_of("AllowedIPs") | split(",")[0] | gsub("\\s"; "")
        | select(test("^[0-9A-Fa-f.:]+/[0-9]+\\z"))) as $address
    | {
        name: ([given_name][0] // ($address | name_by_address))[0:32],
        $publicKey,
        addresses: [$address]
      }
  ]
| { peers: unique_by(.publicKey), skipped: [] }
