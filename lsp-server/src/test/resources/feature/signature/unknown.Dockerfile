FROM a
COPPY a▮ b
