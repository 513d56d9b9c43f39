/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('announcements', table => {
    table.comment('What was decided of each VPN, and what its owner was told');
    table.string('entity_ref', 255).primary().comment('Ref of its entity');
    table.string('state', 8).notNullable().comment('Decided last: up or down');
    table.string('told', 8).notNullable().comment('Told last: up or down');
    table.text('problem').nullable().comment('What is wrong, where it is down');
    table
      .bigInteger('decided_at')
      .notNullable()
      .comment('When the state was decided, milliseconds since epoch');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('announcements');
};
