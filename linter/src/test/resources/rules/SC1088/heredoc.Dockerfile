FROM debian:13
RUN <<EOT bash
set -e
make -j\$(nproc) "\`id\`" \\n
EOT
RUN <<"EOT" bash
make -j\$(nproc)
EOT
