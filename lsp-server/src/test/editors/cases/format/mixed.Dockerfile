from   debian:13   as base
  run echo "ä€😀" &&   \
echo b
from scratch
copy --from=base   /😀   /b
