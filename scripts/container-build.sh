#!/usr/bin/env bash
# Builds the image with buildah, where there is no Docker; opt-in: needs root, buildah, mmdebstrap and some 2 GB.
# Usage: scripts/container-build.sh [WORK_FOLDER]. With BASE=IMAGE an image at hand is the base, else one is made of Debian.
set -euo pipefail
cd "$(dirname "$0")/.."
work=${1:-$(mktemp -d -t lus-buildah-XXXXXX)}
mkdir -p "$work"
store=(--storage-driver vfs --root "$work/root" --runroot "$work/runroot")

if [ -z "${BASE:-}" ]; then
  # The same Debian as node:20-bookworm-slim, with the Node of this machine and a user of the same name.
  mmdebstrap --variant=minbase --include=ca-certificates bookworm "$work/base.tar"
  node_home=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
  mkdir -p "$work/context"
  tar -C "$node_home" -cf "$work/context/node.tar" bin/node bin/npm bin/npx lib/node_modules/npm
  mv "$work/base.tar" "$work/context/base.tar"
  # Behind a proxy of its own certificate the build must trust what this machine trusts.
  cp "${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}" "$work/context/trusted.crt"
  printf '%s\n' 'FROM scratch' 'ADD base.tar /' 'ADD node.tar /usr/local/' 'COPY trusted.crt /etc/ssl/trusted.crt' \
    'ENV NODE_EXTRA_CA_CERTS=/etc/ssl/trusted.crt' 'RUN useradd --uid 1000 --create-home node' \
    > "$work/context/Dockerfile"
  buildah bud --isolation chroot "${store[@]}" --tag localhost/lus-base "$work/context"
  BASE=localhost/lus-base
fi

# The Dockerfile names its base by a tag of the registry; only that name is exchanged.
sed "s|^FROM node:20-bookworm-slim|FROM $BASE|" Dockerfile > "$work/Dockerfile"
buildah bud --isolation chroot "${store[@]}" --format docker --tag localhost/lus-gateway --file "$work/Dockerfile" .

container=$(buildah from "${store[@]}" localhost/lus-gateway)
buildah run --isolation chroot "${store[@]}" "$container" -- sh -c 'id -un; node bin/lus.js help'
buildah rm "${store[@]}" "$container"
echo "built localhost/lus-gateway in $work"
