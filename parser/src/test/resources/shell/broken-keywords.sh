if true; then
  echo a
echo b
for x in 1 2; do
  echo c
fi
