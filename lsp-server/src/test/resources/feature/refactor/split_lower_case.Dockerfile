from debian:13
run ▮a "x && y" && b
