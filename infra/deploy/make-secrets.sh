#!/bin/sh
# Makes the secrets that docker-compose.yml names, once: `sh infra/deploy/make-secrets.sh`. What exists is kept.
# ClickHouse gets hashes only; the passwords themselves go to those who log in with them.
set -eu
umask 077

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
folder=${1:-$root/.diembao/secrets}
# Only the owner may enter the folder; the files in it can be read, because containers run as users of their own.
mkdir -p "$folder"

password() { # 32 letters and digits from the system's random source
	LC_ALL=C tr -dc 'A-Za-z0-9' </dev/urandom | dd bs=1 count=32 2>/dev/null
}

sha256() {
	if command -v sha256sum >/dev/null 2>&1; then sha256sum; else shasum -a 256; fi | cut -d ' ' -f 1
}

for name in store_password reader_password alert_token grafana_admin_password; do
	[ -s "$folder/$name" ] || password >"$folder/$name"
	chmod 444 "$folder/$name"
done

store_hash=$(sha256 <"$folder/store_password")
rm -f "$folder/clickhouse_users.xml"
cat >"$folder/clickhouse_users.xml" <<XML
<clickhouse>
    <!-- Made by infra/deploy/make-secrets.sh. -->
    <users>
        <default replace="replace">
            <password_sha256_hex>$store_hash</password_sha256_hex>
            <networks><ip>::/0</ip></networks>
            <profile>default</profile>
            <quota>default</quota>
            <!-- \`migrate\` makes the user that Grafana reads with (docs/adr/0020). -->
            <access_management>1</access_management>
        </default>
    </users>
</clickhouse>
XML
chmod 444 "$folder/clickhouse_users.xml"
printf 'secrets are in %s\n' "$folder"
