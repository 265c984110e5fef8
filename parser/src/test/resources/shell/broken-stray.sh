echo a; fi
echo b (c) d
e ;; f
} g
if true; then h; fi i
